/** Hours and minutes of a duration as the server writes it: `PT28H15M51S`. */
export function left(duration: string): { h: number; m: number } {
  const [, days, hours, minutes] = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? []
  return { h: Number(days ?? 0) * 24 + Number(hours ?? 0), m: Number(minutes ?? 0) }
}
