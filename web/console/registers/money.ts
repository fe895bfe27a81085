const YUAN = /^(-?)(\d+)(?:\.(\d{1,2}))?$/
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Without the marks between thousands, as people write and paste them. */
const plain = (text: string) => text.trim().replace(/[,，\s]/g, '')

/** `12,500.5` in whole fen, reckoned without fractions; nothing when it is no amount of money. */
export function fenOf(text: string): number | undefined {
  const [, sign, yuan, fen = ''] = YUAN.exec(plain(text)) ?? []
  if (yuan === undefined) {
    return undefined
  }
  const amount = Number(yuan) * 100 + Number(fen.padEnd(2, '0'))
  return Number.isSafeInteger(amount) ? (sign ? -amount : amount) : undefined
}

/** Fen as they are typed: `12500.50`. */
export function yuanOf(fen: number): string {
  const far = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.trunc(far / 100)}.${String(far % 100).padStart(2, '0')}`
}

export function numberOf(text: string): number | undefined {
  return NUMBER.test(plain(text)) ? Number(plain(text)) : undefined
}
