import { type Component, type InjectionKey, provide, type Ref } from 'vue'
import type { Schemas } from '@/api/client'
import { FIELDS } from '@/shared/actions/action'
import AnswerField from '../../knowledge/AnswerField.vue'
import AreaField from './AreaField.vue'
import CategoryField from './CategoryField.vue'
import OrganizationField from './OrganizationField.vue'
import OrganizationsField from './OrganizationsField.vue'
import PostField from './PostField.vue'

interface Held {
  title?: string
  category?: string
  number?: string
  address?: string | null
  place?: string
  owner?: Schemas['CaseOwner'] | null
}

/** What is acted upon, for fields that depend on who has it. */
export const ACTED_UPON: InjectionKey<Readonly<Ref<Held | undefined>>> = Symbol('acted upon')

/** What only the console can ask for. */
export const fields: Record<string, Component> = {
  ORGANIZATION: OrganizationField,
  ORGANIZATIONS: OrganizationsField,
  POST: PostField,
  CATEGORY: CategoryField,
  AREA: AreaField,
  // what the reporter reads
  'answer.result': AnswerField,
  'redirect.message': AnswerField,
  'refuse.message': AnswerField,
  'comment.message': AnswerField,
}

/** The same on the page of a case and of any other item. */
export function provideFields(one?: Readonly<Ref<Held | undefined>>) {
  if (one) {
    provide(ACTED_UPON, one)
  }
  provide(FIELDS, fields)
}
