import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { isHidden } from '@/api/problem'
import { useIntent } from '@/shared/useIntent'
import type { Whole } from './useKnowledge'

type Rewritten = Schemas['ArticleRewritten']

/** One article, and what may be done with it; what was refused is kept beside its form. */
export function useArticle(id: string) {
  const queries = useQueryClient()
  const send = useIntent()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['knowledge', 'one', id],
    queryFn: () => answer(api.GET('/api/knowledge/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  })
  const busy = ref(false)
  const refused = ref<unknown>(null)
  /** What was done last, as a key of the words. */
  const done = ref('')
  const hidden = computed(() => isHidden(error.value))

  async function act(what: string, body: unknown, call: (key: string) => Promise<Whole>): Promise<boolean> {
    busy.value = true
    refused.value = null
    done.value = ''
    try {
      queries.setQueryData(['knowledge', 'one', id], await send([what, body], call))
      done.value = what
      await queries.invalidateQueries({ queryKey: ['knowledge'] })
      return true
    } catch (thrown) {
      refused.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }

  const at = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })
  const seen = () => ({ version: data.value?.version ?? 0 })

  return {
    article: data,
    error,
    hidden,
    isPending,
    refetch,
    busy,
    refused,
    done,
    rewrite: (body: Omit<Rewritten, 'version'>) => {
      const whole = { ...seen(), ...body }
      return act('saved', whole, (key) =>
        answer(api.POST('/api/knowledge/{id}/wording', { ...at(key), body: whole })),
      )
    },
    publish: () => {
      const body = seen()
      return act('published', body, (key) =>
        answer(api.POST('/api/knowledge/{id}/publish', { ...at(key), body })),
      )
    },
    retire: () => {
      const body = seen()
      return act('retired', body, (key) =>
        answer(api.POST('/api/knowledge/{id}/retire', { ...at(key), body })),
      )
    },
    review: (reviewOn: string) => {
      const body = { ...seen(), reviewOn }
      return act('reviewDone', body, (key) =>
        answer(api.POST('/api/knowledge/{id}/review', { ...at(key), body })),
      )
    },
  }
}
