import { useQuery } from '@tanstack/vue-query'
import { computed, type InjectionKey, provide, type Ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import { FIELDS, UPLOAD } from '@/shared/actions/action'
import { preferences } from '@/shared/preferences'
import AnswerField from '../knowledge/AnswerField.vue'
import AreaField from './fields/AreaField.vue'
import CategoryField from './fields/CategoryField.vue'
import OrganizationField from './fields/OrganizationField.vue'
import PostField from './fields/PostField.vue'

export type Case = Schemas['CaseForStaff']

export const CASE: InjectionKey<Ref<Pick<Case, 'owner'> | undefined>> = Symbol('case')

/**
 * One case, read when its page opens and after each step; never in between, so that the version that is sent is the one
 * that was seen.
 */
export function useCase(id: string) {
  const query = useQuery({
    queryKey: computed(() => ['case', id, preferences.locale]),
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const kind = computed(() => (query.error.value instanceof Refused ? query.error.value.problem.kind : ''))
  const hidden = computed(() => ['not-found', 'forbidden', 'unreadable', 'invalid'].includes(kind.value))

  provide(CASE, query.data)
  provide(FIELDS, {
    ORGANIZATION: OrganizationField,
    POST: PostField,
    CATEGORY: CategoryField,
    AREA: AreaField,
    // what the reporter reads
    'answer.result': AnswerField,
    'redirect.message': AnswerField,
    'refuse.message': AnswerField,
    'comment.message': AnswerField,
  })
  provide(UPLOAD, (photo, key) => upload(id, photo, key))

  return { ...query, one: query.data, hidden }
}

async function upload(id: string, photo: Blob, key: string): Promise<string> {
  const { id: made } = await answer(
    api.POST('/api/cases/{id}/photos', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { file: photo } as never,
      bodySerializer: () => {
        const form = new FormData()
        form.append('file', photo, 'photo')
        return form
      },
    }),
  )
  return made
}
