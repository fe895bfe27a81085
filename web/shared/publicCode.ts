const LENGTH = 12
const GROUPS = /^(.{4})(.{4})(.{4})$/

/**
 * A code as a person typed it, in the one way it is written: small letters, blanks and dashes anywhere, O for 0, I and L
 * for 1. `null` when it can't be one.
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC') // full-width letters of a Chinese keyboard
    .toUpperCase()
    .replace(/[\s\-–—·.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && /^[0-9A-HJKMNP-TV-Z]+$/.test(code)
    ? code.replace(GROUPS, '$1-$2-$3')
    : null
}
