import type { Schemas } from '@/api/client'

export type Listed = Schemas['ListedRegister']
type Pack = Schemas['InstalledPack']

export interface Group {
  pack: string
  label: string
  registers: Listed[]
}

const textOf = ({ label, about, name, mechanisms }: Listed) =>
  [label, about, name, ...mechanisms].join(' ').toLowerCase()

/**
 * Registers in whose name or description all that was typed occurs, in the order of the packs' menus; what stands in no
 * menu comes last, under its pack.
 */
export function grouped(registers: Listed[], packs: Pack[], typed: string): Group[] {
  const parts = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = registers.filter((register) => parts.every((part) => textOf(register).includes(part)))
  const inMenus = packs.flatMap(({ label: pack, groups }) =>
    groups.map(({ label, registers: names }) => ({
      pack,
      label,
      registers: names.flatMap((name) => found.filter((register) => register.name === name)),
    })),
  )
  const placed = new Set(inMenus.flatMap(({ registers: some }) => some.map(({ name }) => name)))
  const rest = found.filter(({ name }) => !placed.has(name))
  const others = [...new Set(rest.map(({ pack }) => pack))].map((pack) => ({
    pack: packs.find(({ name }) => name === pack)?.label ?? pack,
    label: '',
    registers: rest.filter((register) => register.pack === pack),
  }))
  return [...inMenus, ...others].filter(({ registers: some }) => some.length > 0)
}
