/** The server counts in per mille, people in per cent. */
export const percent = (share: number) => share / 10

/** What isn't a number is none; the server says what is asked for. */
export const perMille = (typed: number | string) =>
  typed === '' || Number.isNaN(Number(typed)) ? 0 : Math.round(Number(typed) * 10)

/** The draw of one number as anybody can do it at a terminal: a remainder below the share in per mille is drawn. */
export function drawOf(seed: string, number = '20261122-000031') {
  const quoted = `${seed}${number}`.replaceAll(/["$`\\]/g, String.raw`\$&`)
  return `python3 -c "import hashlib,sys; print(int.from_bytes(hashlib.sha256(sys.argv[1].encode()).digest()[:8],'big') % 1000)" "${quoted}"`
}
