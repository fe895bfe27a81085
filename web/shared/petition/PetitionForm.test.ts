import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { Refused } from '@/api/problem'
import { partWords } from '../components/words'
import { preferences } from '../preferences'
import { sharedWords } from '../sharedWords'
import { dictionary } from '../words'
import PetitionForm from './PetitionForm.vue'
import type { NewPetition, Put } from './usePetitionForm'
import { petitionFormWords } from './words'

const received = {
  id: '1',
  publicCode: 'AB12-CD34-EF56',
  number: '信341181-20260302-0001',
  state: 'RECEIVED',
  stateText: '待登记处理',
}

function form(put: Put) {
  const words = dictionary({ shared: sharedWords, parts: partWords, petitionForm: petitionFormWords })
  return mount(PetitionForm, {
    props: { put, button: '提交', contactHint: '只用于书面告知' },
    slots: { more: '<p class="more">{{ params.kind }}</p>', received: '<p>凭它查看进度</p>' },
    attachTo: document.body,
    global: { plugins: [words] },
  })
}

describe('the form of a petition', () => {
  beforeEach(() => (preferences.locale = 'zh-CN'))

  it('sends what was written, and no contact where none was given', async () => {
    const sent: NewPetition[] = []
    const page = form((petition) => {
      sent.push(petition)
      return Promise.resolve(received)
    })
    await page.get('#kind').setValue('ACCUSATION')
    expect(page.get('.more').text()).toBe('ACCUSATION')
    await page.get('textarea').setValue('补偿款没有发到')
    await page.get('form').trigger('submit')

    expect(sent).toEqual([{ kind: 'ACCUSATION', description: '补偿款没有发到', contact: undefined }])
  })

  it('says the code where the form was, and focus is there', async () => {
    const page = form(() => Promise.resolve(received))
    await page.get('form').trigger('submit')
    await flushPromises()

    expect(page.get('.code').text()).toBe(received.publicCode)
    expect(page.text()).toContain('凭它查看进度')
    expect(document.activeElement).toBe(page.get('[role=status]').element)
  })

  it('says what is wrong beside its field and keeps what was written', async () => {
    const errors = [{ field: 'contact.phone', rule: 'phone', message: '请填写电话号码' }]
    const problem = { kind: 'invalid', title: '有几处要改', errors }
    const page = form(() => Promise.reject(new Refused(problem)))
    await page.get('#phone').setValue('12345')
    await page.get('form').trigger('submit')
    await flushPromises()

    const phone = page.get<HTMLInputElement>('#phone')
    expect(phone.element.value).toBe('12345')
    expect(phone.attributes('aria-invalid')).toBe('true')
    expect(page.get(`#${phone.attributes('aria-describedby')}`).text()).toBe('请填写电话号码')
  })

  it('speaks English', () => {
    preferences.locale = 'en'

    expect(form(() => Promise.resolve(received)).text()).toContain('Appeal for a decision')
  })
})
