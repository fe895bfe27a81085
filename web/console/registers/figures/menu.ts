import type { Schemas } from '@/api/client'
import type { Sheet } from './figure'

type OfRegister = Sheet['registers'][number]

/** Registers that have figures, as the pack's menu has them; those in no menu come last. */
export function inMenu(
  groups: Schemas['PackGroup'][],
  registers: OfRegister[],
): { label: string; registers: OfRegister[] }[] {
  const placed = groups.map(({ label, registers: names }) => ({
    label,
    registers: names.flatMap((name) => registers.filter(({ register }) => register === name)),
  }))
  const known = new Set(placed.flatMap((group) => group.registers))
  return [...placed, { label: '', registers: registers.filter((one) => !known.has(one)) }].filter(
    (group) => group.registers.length > 0,
  )
}
