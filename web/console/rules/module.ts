import { defineModule } from '@/shared/module'
import RulesPage from './RulesPage.vue'
import { words } from './words'

export default defineModule({
  name: 'rules',
  words,
  menu: [
    {
      route: 'rules',
      label: 'rules.title',
      order: 78,
      roles: ['COUNTY_DESK', 'LEADER', 'SYSTEM_ADMIN', 'AUDITOR'],
    },
  ],
  routes: [{ path: '/rules', name: 'rules', component: RulesPage, meta: { title: 'rules.title' } }],
})
