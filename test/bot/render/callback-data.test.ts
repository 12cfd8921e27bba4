import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ButtonAction,
  CALLBACK_LIMIT,
  decodeAction,
  encodeAction,
} from '../../../src/bot/render/callback-data.js';

const index = fc.nat({ max: 999 });
const reference = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', '-', '_', ':'),
  minLength: 1,
  maxLength: 16,
});
const action: fc.Arbitrary<ButtonAction> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), index }),
  fc.record({ kind: fc.constant('context' as const), index, reference }),
  fc.record({ kind: fc.constant('article' as const), index, page: index, reference }),
  fc.record({ kind: fc.constant('versions' as const), index, page: index, reference }),
  fc.record({
    kind: fc.constantFrom('suggestion' as const, 'open-speaker' as const, 'topic' as const),
    index,
  }),
  fc.record({
    kind: fc.constantFrom('sources' as const, 'speakers' as const, 'speaker' as const),
    page: index,
  }),
);

describe('callback data', () => {
  it('fits into 64 bytes and comes back as it was', () => {
    fc.assert(
      fc.property(action, (given) => {
        const data = encodeAction(given);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(CALLBACK_LIMIT);
        expect(decodeAction(data)).toEqual(given);
      }),
    );
  });

  it('reads nothing into other data', () => {
    for (const data of ['', 'a', 'a:x', 'a:', 'a:-1', 'a:1e3', 'c:1', 'c:1:', 'f:1:ref', 'q:1', 'a:1:2']) {
      expect(decodeAction(data)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (data) => {
        expect(() => decodeAction(data)).not.toThrow();
      }),
    );
  });
});
