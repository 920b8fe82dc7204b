/** Frontmatter and what stands before and behind it. */
const FRONTMATTER =
  /^(?<head>\uFEFF?---[ \t]*\r?\n)(?<yaml>[\s\S]*?)(?<=\n)(?<tail>---[ \t]*(?:\r?\n|$)[\s\S]*)$/;

/** The hash that an article file gives for its text; null where it gives none. */
export function hashIn(source: string): string | null {
  const yaml = FRONTMATTER.exec(source)?.groups?.['yaml'];
  return /^textSha256:[ \t]*["']?([0-9a-f]*)["']?[ \t]*\r?$/m.exec(yaml ?? '')?.[1] ?? null;
}

/** The source of an article file with another hash, every other byte as it was; null where it has no frontmatter. */
export function withHash(source: string, hash: string): string | null {
  const { head, yaml, tail } = FRONTMATTER.exec(source)?.groups ?? {};
  if (head === undefined || yaml === undefined || tail === undefined) return null;
  const end = head.endsWith('\r\n') ? '\r\n' : '\n';
  const line = /^textSha256:[^\r\n]*$/m;
  const changed = line.test(yaml)
    ? yaml.replace(line, `textSha256: ${hash}`)
    : `${yaml}textSha256: ${hash}${end}`;
  return head + changed + tail;
}
