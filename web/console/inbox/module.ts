import { defineModule } from '@/shared/module'
import InboxPage from './InboxPage.vue'
import { useOpenCount } from './useCounts'
import { words } from './words'

export default defineModule({
  name: 'inbox',
  words,
  menu: [{ route: 'inbox', label: 'inbox.title', order: 10, useCount: useOpenCount }],
  routes: [{ path: '/', name: 'inbox', component: InboxPage, meta: { title: 'inbox.title' } }],
})
