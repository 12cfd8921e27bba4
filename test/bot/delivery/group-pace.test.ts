import { describe, expect, it } from 'vitest';
import { GroupPace } from '../../../src/bot/delivery/group-pace.js';

/** Whether a promise is settled after everything that is ready has run. */
async function settled(work: Promise<unknown>): Promise<boolean> {
  let done = false;
  const mark = (): void => {
    done = true;
  };
  work.then(mark, mark);
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

describe('GroupPace', () => {
  it('lets so many messages pass in a minute, by group, and the next one wait', async () => {
    let now = 0;
    const stop = new AbortController();
    const pace = new GroupPace(2, stop.signal, () => now);
    await pace.turn(-1);
    now = 59_000;
    await pace.turn(-1);
    await pace.turn(-2);
    now = 60_500;
    await pace.turn(-1);
    const waiting = pace.turn(-1);
    expect(await settled(waiting)).toBe(false);
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});
