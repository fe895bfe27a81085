import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { type Action, choicesOf } from '@/shared/actions/action'
import { preferences } from '@/shared/preferences'
import type { Case } from './useCase'

type Deciding = Pick<Case, 'actions'>

/** For whoever hands it on or just got it, the lists have a say; for everybody else they are history. */
export const decides = ({ actions }: Deciding) =>
  actions.some(({ meaning }) => meaning === 'DISPATCH' || meaning === 'OBJECT')

/** The step that takes "not on our list" for a ground; giving back in the village asks for a note alone. */
export const objection = ({ actions }: Deciding): Action | undefined =>
  actions.find(({ inputs }) =>
    inputs.some((asked) => choicesOf(asked).some(({ value }) => value === 'NOT_ON_LIST')),
  )

/** Whose a case is by the published lists, and what else they say of it; asked anew when it is sorted otherwise. */
export const useResponsible = (one: () => Case) =>
  useQuery({
    queryKey: computed(() => ['responsible', one().id, one().category, one().area, preferences.locale]),
    queryFn: () => answer(api.GET('/api/cases/{id}/responsible', { params: { path: { id: one().id } } })),
    enabled: () => decides(one()),
    staleTime: 60_000,
  })
