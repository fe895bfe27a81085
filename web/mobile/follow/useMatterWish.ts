import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { reactive, ref, watch } from 'vue'
import { answer, api } from '@/api/client'
import { Refused } from '@/api/problem'
import { useIntent } from '@/shared/useIntent'
import type { Language, Wish } from '../wish/wish'

/** How the person with the code wants to be told; absent when they left nothing to reach them by. */
export function useMatterWish(code: string) {
  const queries = useQueryClient()
  const send = useIntent()
  const key = ['wish', code]
  const { data: told } = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/public/cases/{code}/wish', { params: { path: { code } } })),
    retry: (count, error) => error instanceof Refused && error.mayPass && count < 3,
    refetchOnWindowFocus: false,
  })
  const wish = reactive<Wish>({ way: 'SMS', amount: 'RESULT', mail: '' })
  const language = ref<Language>('ZH')
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const done = ref(false)

  watch(
    told,
    (now) => {
      if (now) {
        Object.assign(wish, { way: now.way, amount: now.amount, mail: '' })
        language.value = now.language
      }
    },
    { immediate: true },
  )

  async function change() {
    busy.value = true
    thrown.value = null
    done.value = false
    const { way, amount, mail } = wish
    const body = {
      way,
      amount,
      language: language.value,
      mail: (way === 'MAIL' && mail.trim()) || null,
    }
    try {
      const after = await send(body, (intent) =>
        answer(
          api.POST('/api/public/cases/{code}/wish', {
            params: { path: { code }, header: { 'Idempotency-Key': intent } },
            body,
          }),
        ),
      )
      queries.setQueryData(key, after)
      done.value = true
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  return { told, wish, language, busy, thrown, done, change }
}
