import type { Schemas } from '@/api/client'

export type Listed = Schemas['ListedRegister']

export interface Group {
  pack: string
  registers: Listed[]
}

/** Registers in whose name or description all that was typed occurs, by the pack that brought them. */
export function grouped(registers: Listed[], typed: string): Group[] {
  const parts = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, Listed[]>()
  for (const register of registers) {
    const text = [register.label, register.about, register.name, ...register.mechanisms]
      .join(' ')
      .toLowerCase()
    if (parts.every((part) => text.includes(part))) {
      groups.set(register.pack, [...(groups.get(register.pack) ?? []), register])
    }
  }
  return [...groups].map(([pack, found]) => ({ pack, registers: found }))
}
