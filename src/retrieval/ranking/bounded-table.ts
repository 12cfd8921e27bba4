/** Tables that remember what was worked out, up to a size. */

/** What a table holds for a key, made the first time; a full table starts anew. */
export function remember<K, V>(table: Map<K, V>, most: number, key: K, make: () => V): V {
  const known = table.get(key);
  if (known !== undefined) return known;
  if (table.size >= most) table.clear();
  const made = make();
  table.set(key, made);
  return made;
}
