import { useQuery } from '@tanstack/vue-query'
import { computed, provide } from 'vue'
import { answer, api } from '@/api/client'
import { Refused } from '@/api/problem'
import { FIELDS } from '@/shared/actions/action'
import { preferences } from '@/shared/preferences'
import OrganizationField from '../case/fields/OrganizationField.vue'
import PostField from '../case/fields/PostField.vue'
import { CASE } from '../case/useCase'
import { type Post, useStep } from '../case/useStep'
import OrganizationsField from './OrganizationsField.vue'

const ofItem: Post = (id, action, key, body) =>
  answer(
    api.POST('/api/items/{id}/actions/{action}', {
      params: { path: { id, action }, header: { 'Idempotency-Key': key } },
      body: body as Record<string, never>,
    }),
  )

/** One petition as an item, with what only a petition has; read when its page opens and after each step. */
export function usePetition(id: string) {
  const item = useQuery({
    queryKey: computed(() => ['item', id, preferences.locale]),
    queryFn: () => answer(api.GET('/api/items/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const papers = useQuery({
    queryKey: computed(() => ['petition', id, item.data.value?.version, preferences.locale]),
    queryFn: () => answer(api.GET('/api/petitions/{id}', { params: { path: { id } } })),
    enabled: computed(() => !!item.data.value),
  })
  const hidden = computed(
    () =>
      item.error.value instanceof Refused &&
      ['not-found', 'forbidden', 'unreadable', 'invalid'].includes(item.error.value.problem.kind),
  )

  provide(CASE, item.data)
  provide(FIELDS, { ORGANIZATION: OrganizationField, ORGANIZATIONS: OrganizationsField, POST: PostField })

  return {
    ...item,
    one: item.data,
    papers: papers.data,
    hidden,
    step: useStep(item.data, item.refetch, ofItem),
  }
}
