import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, newKey, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'

export type Text = Schemas['MessageText']

/** One text is edited at a time: previewed, saved, or given back to the shipped words. */
export function useTexts() {
  const queries = useQueryClient()
  const send = useIntent()
  const key = computed(() => ['message-texts', preferences.locale])
  const {
    data: texts,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: key,
    queryFn: () => answer(api.GET('/api/message-texts')),
    refetchOnWindowFocus: false,
  })
  const open = ref<Text | null>(null)
  const draft = ref('')
  const preview = ref<Schemas['MessageTextPreview'] | null>(null)
  const thrown = ref<unknown>(null)
  const busy = ref(false)
  const saved = ref<Text | null>(null)

  function edit(text: Text) {
    open.value = text
    draft.value = text.text ?? text.shipped
    preview.value = null
    thrown.value = null
    saved.value = null
  }

  async function attempt(work: (text: Text) => Promise<void>) {
    if (!open.value) {
      return
    }
    busy.value = true
    thrown.value = null
    preview.value = null
    try {
      await work(open.value)
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  const look = () =>
    attempt(async ({ kind, language }) => {
      preview.value = await answer(
        api.POST('/api/message-texts/{kind}/{language}/preview', {
          params: { path: { kind, language }, header: { 'Idempotency-Key': newKey() } },
          body: { text: draft.value },
        }),
      )
    })

  const save = (text: string | null) =>
    attempt(async ({ kind, language, version }) => {
      const after = await send([kind, language, version, text], (intent) =>
        answer(
          api.POST('/api/message-texts/{kind}/{language}', {
            params: { path: { kind, language }, header: { 'Idempotency-Key': intent } },
            body: { text, version },
          }),
        ),
      )
      queries.setQueryData<Text[]>(key.value, (all) =>
        all?.map((one) => (one.kind === kind && one.language === language ? after : one)),
      )
      saved.value = after
      open.value = null
    })

  return { texts, error, isPending, refetch, open, draft, preview, thrown, busy, saved, edit, look, save }
}
