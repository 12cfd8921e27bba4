/** Progress of slow work on stderr: one line rewritten on a terminal, a line every few seconds elsewhere. */

const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 5000;

export interface Progress {
  report(message: string): void;
  /** Ends the rewritten line; call it before any other output. */
  done(): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  // A log is spared what is over at once.
  let last = stream.isTTY ? 0 : Date.now();
  let open = false;
  return {
    report(message) {
      const now = Date.now();
      if (now - last < (stream.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL)) return;
      last = now;
      if (stream.isTTY) {
        stream.write(`\r\u001B[K${message}`);
        open = true;
      } else {
        stream.write(`${message}\n`);
      }
    },
    done() {
      if (open) stream.write('\r\u001B[K');
      open = false;
    },
  };
}
