import { defineModule } from '@/shared/module'
import { HANDLING } from './handling'
import LightsPage from './LightsPage.vue'
import UnitLightPage from './UnitLightPage.vue'
import { words } from './words'

export default defineModule({
  name: 'lights',
  words,
  menu: [{ route: 'lights', label: 'lights.title', order: 34, roles: HANDLING }],
  routes: [
    { path: '/lights', name: 'lights', component: LightsPage, meta: { title: 'lights.title' } },
    { path: '/lights/:id', name: 'unit-light', component: UnitLightPage, meta: { title: 'lights.title' } },
  ],
})
