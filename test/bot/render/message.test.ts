import { describe, expect, it } from 'vitest';
import { markSample, message } from '../../../src/bot/render/message.js';
import { style } from '../../../src/bot/text/formatted-text.js';

describe('message', () => {
  it('fits any content into a message and leaves out empty rows of buttons', () => {
    const { content, buttons } = message(style('bold', ` ${'كلمة '.repeat(2000)}`), [[]]);
    expect(content.text.length).toBeLessThanOrEqual(4096);
    expect(buttons).toEqual([]);
  });
});

describe('markSample', () => {
  it('shortens what is too long, and never its own note', () => {
    for (const words of ['قصير', 'جملة طويلة. '.repeat(600)]) {
      const { text } = markSample(message(words)).content;
      expect(text).toMatch(/\n\nعيّنة مخترعة.*ليست حقيقية\.$/);
      expect(text.length).toBeLessThanOrEqual(4096);
    }
  });
});
