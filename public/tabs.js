/** Tabs that choose the chat on narrow screens; on wide ones all chats are visible and the tabs hidden. */

/**
 * @param {HTMLElement} place
 * @param {{ label: string, element: HTMLElement, shown: () => void }[]} chats
 */
export function showTabs(place, chats) {
  /** @param {number} chosen */
  const select = (chosen) => {
    for (const [index, { element, shown }] of chats.entries()) {
      const isChosen = index === chosen;
      const tab = tabs[index];
      tab?.setAttribute('aria-selected', String(isChosen));
      if (tab) tab.tabIndex = isChosen ? 0 : -1;
      element.classList.toggle('chosen', isChosen);
      if (isChosen) shown();
    }
  };
  const tabs = chats.map(({ label, element }, index) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.textContent = label;
    tab.setAttribute('aria-controls', element.id);
    tab.addEventListener('click', () => select(index));
    tab.addEventListener('keydown', ({ key }) => {
      // In a right-to-left page the next tab is on the left.
      const step = key === 'ArrowLeft' ? 1 : key === 'ArrowRight' ? -1 : 0;
      if (step === 0) return;
      const next = (index + step + tabs.length) % tabs.length;
      select(next);
      tabs[next]?.focus();
    });
    return tab;
  });
  place.replaceChildren(...tabs);
  select(0);
}
