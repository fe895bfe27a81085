import { defineModule } from '@/shared/module'
import RosterPage from './RosterPage.vue'
import { useCallCount } from './useRoster'
import { words } from './words'

export default defineModule({
  name: 'roster',
  words,
  menu: [{ route: 'roster', label: 'roster.title', order: 55, useCount: useCallCount }],
  routes: [{ path: '/roster', name: 'roster', component: RosterPage, meta: { title: 'roster.title' } }],
})
