import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useRun } from '@/shared/useRun'

export type Rule = Schemas['WarningRule']
export type Setting = Schemas['WarningSetting']

export const MEASURES = [
  'OVERDUE',
  'UNANSWERED_CALLS',
  'MISSING_REPORTS',
  'SHIRKED',
  'CLOSED_ON_TIME',
  'REWORKED',
  'UNMENDED',
] as const
export const KINDS = ['DEPARTMENT', 'TOWN', 'VILLAGE', 'LINKAGE_CENTRE', 'COUNTY_OFFICE'] as const

/** Shares are limited in per cent and ask for a fewest number of cases. */
export const isShare = (measure: Rule['measure']) => measure === 'CLOSED_ON_TIME' || measure === 'REWORKED'

export const useRules = () =>
  useQuery({
    queryKey: computed(() => ['warning-rules', preferences.locale]),
    queryFn: () => answer(api.GET('/api/warnings/rules')),
    refetchOnWindowFocus: false,
  })

/** A new edition of a rule. */
export function useRuleChange() {
  const { busy, refused, run } = useRun('warning-rules')
  const saved = ref(false)

  async function change(rule: Rule) {
    saved.value = false
    const body = { ...rule, since: undefined }
    saved.value = !!(await run(body, (key) =>
      answer(api.POST('/api/warnings/rules', { params: { header: { 'Idempotency-Key': key } }, body })),
    ))
    return saved.value
  }

  return { busy, refused, saved, change }
}

/** The county's words for the colours, and whether notices to one person are used. */
export function useSetting() {
  const { busy, refused, run } = useRun('warning-setting', 'warnings', 'personal-notices')
  const saved = ref(false)
  const { data: setting } = useQuery({
    queryKey: ['warning-setting'],
    queryFn: () => answer(api.GET('/api/warnings/settings')),
    refetchOnWindowFocus: false,
  })

  async function change(body: Setting) {
    saved.value = false
    saved.value = !!(await run(body, (key) =>
      answer(api.POST('/api/warnings/settings', { params: { header: { 'Idempotency-Key': key } }, body })),
    ))
  }

  return { setting, busy, refused, saved, change }
}
