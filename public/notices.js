/** Short notices, alerts, and the line that tells of a lost connection. */

/** ms that a notice stays. */
const NOTICE_TIME = 4000;

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/** @param {string} text */
export function showToast(text) {
  const toast = byId('toast');
  toast.textContent = text;
  toast.dir = 'auto';
  toast.classList.add('shown');
  clearTimeout(hiding);
  hiding = setTimeout(() => toast.classList.remove('shown'), NOTICE_TIME);
}

/** @param {string} text */
export function showAlert(text) {
  byId('alert-text').textContent = text;
  const dialog = /** @type {HTMLDialogElement} */ (byId('alert'));
  dialog.showModal();
}

/** @param {boolean} connected */
export function showConnection(connected) {
  const line = byId('connection');
  if (connected && !line.hidden) showToast('عاد الاتصال');
  line.hidden = connected;
}
