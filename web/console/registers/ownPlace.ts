import { levels } from '@/shared/useAreas'
import type { Definition, Values } from './register'

/** The reader's own town or village where a new record asks for its place; nothing for who works for the whole county. */
export function ownPlace({ place, own, fields }: Definition): Values {
  const field = fields.find(({ name, kind }) => name === place && kind === 'AREA')
  if (!field || own.endsWith('000000')) {
    return {}
  }
  return { [field.name]: field.level === 'TOWN' ? levels(own).town : own }
}
