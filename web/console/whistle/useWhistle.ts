import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { answer, api } from '@/api/client'
import type { Action, Asked } from '@/shared/actions/action'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'
import { provideFields } from '../case/fields/provideFields'
import { pageOf } from '../item/pageOf'

const GROUNDS = ['EMERGENCY', 'JOINT_ENFORCEMENT', 'HARD_MATTER']

/** A whistle that no case is behind: asked for like an action, then shown on its own page. */
export function useWhistle() {
  const { t } = useI18n()
  const router = useRouter()
  const send = useIntent()
  const busy = ref(false)
  const refused = ref<unknown>(null)
  provideFields()

  const asked = (name: string, kind: Asked['kind'], more: Partial<Asked> = {}): Asked => ({
    name,
    label: t(`whistle.${name}`),
    kind,
    required: true,
    max: 0,
    choices: [],
    ...more,
  })

  const action = computed<Action>(() => ({
    action: 'blow',
    label: t('whistle.blow'),
    meaning: 'REPORT',
    inputs: [
      asked('ground', 'CHOICE', {
        choices: GROUNDS.map((value) => ({ value, label: t(`whistle.grounds.${value}`) })),
      }),
      asked('reason', 'TEXT', { max: 2_000 }),
      asked('areaCode', 'AREA'),
      asked('spot', 'TEXT', { max: 200, required: false }),
      asked('organizations', 'ORGANIZATIONS', { max: 8 }),
      asked('arriveBy', 'DATE', { required: false }),
    ],
  }))

  async function blow(inputs: Values) {
    busy.value = true
    refused.value = null
    try {
      const made = await send(inputs, (key) =>
        answer(
          api.POST('/api/whistles', {
            params: { header: { 'Idempotency-Key': key } },
            body: inputs as never,
          }),
        ),
      )
      await router.push(pageOf(made))
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  return { action, busy, refused, blow, leave: () => router.push({ name: 'inbox' }) }
}
