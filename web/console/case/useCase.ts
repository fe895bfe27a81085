import { useQuery } from '@tanstack/vue-query'
import { computed, provide } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { isHidden } from '@/api/problem'
import { UPLOAD } from '@/shared/actions/action'
import { preferences } from '@/shared/preferences'
import { provideFields } from './fields/provideFields'
import type { Take } from './useStep'

export type Case = Schemas['CaseForStaff']

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
  const hidden = computed(() => isHidden(query.error.value))

  provideFields(query.data)
  provide(UPLOAD, (photo, key) => upload(id, photo, key))

  return { ...query, one: query.data, hidden }
}

export const clocksOf = (id: string) =>
  answer(api.GET('/api/cases/{id}/clocks', { params: { path: { id } } }))

/** A step of a case. */
export const takeCase: Take = ({ id }, action, body, key) =>
  answer(
    api.POST('/api/cases/{id}/actions/{action}', {
      params: { path: { id, action }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )

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
