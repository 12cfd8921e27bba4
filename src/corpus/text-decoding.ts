/** Bytes to text: byte order marks, UTF-8, else windows-1256, the usual encoding of older Arabic pages. */

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS_1256 = new TextDecoder('windows-1256');

/** The UTF-16 encoding that a byte order mark announces, or null. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Are these the bytes of an image, archive or program rather than of a text? Control characters give it away. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16Mark(bytes) !== null) return false;
  let controls = 0;
  const head = bytes.subarray(0, 65_536);
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > 2 + head.length / 200;
}

/** Decodes text; a byte order mark is not part of it. Call {@link isBinary} first. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Mark(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return WINDOWS_1256.decode(bytes);
  }
}
