/** Chromium for the browser tests: the one that CHROMIUM_PATH names, or the system's; never downloaded. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** False: the browser tests are skipped. */
export const hasChromium = existsSync(PATH);

if (!hasChromium) console.warn(`browser tests skipped: no Chromium at ${PATH}; set CHROMIUM_PATH to one`);

/** Starts Chromium without a window and without connections of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
