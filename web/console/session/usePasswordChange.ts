import { nextTick, type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { problemIn } from '@/api/problem'
import { useSession } from './useSession'

/** The three fields, and what is wrong with each: what can be seen here is said before the server is asked. */
export function usePasswordChange(form: Ref<HTMLElement | undefined>) {
  const { changePassword } = useSession()
  const { t } = useI18n()
  const current = ref('')
  const next = ref('')
  const again = ref('')
  const busy = ref(false)
  const refused = ref<unknown>(null)
  const errors = ref<Record<string, string>>({})

  function missing(): Record<string, string> {
    return {
      ...(current.value ? {} : { currentPassword: t('session.required') }),
      ...(next.value ? {} : { newPassword: t('session.required') }),
      ...(again.value === next.value ? {} : { again: t('session.differ') }),
    }
  }

  /** Whether the password is another one now. */
  async function submit(): Promise<boolean> {
    refused.value = null
    errors.value = missing()
    if (Object.keys(errors.value).length === 0) {
      busy.value = true
      try {
        await changePassword(current.value, next.value)
        current.value = next.value = again.value = ''
        return true
      } catch (thrown) {
        refused.value = thrown
        errors.value = Object.fromEntries(
          (problemIn(thrown).errors ?? []).map(({ field, message }) => [field, message]),
        )
      } finally {
        busy.value = false
      }
    }
    await nextTick()
    form.value?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    return false
  }

  return { current, next, again, busy, refused, wrong: (field: string) => errors.value[field], submit }
}
