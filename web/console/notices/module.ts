import { defineModule } from '@/shared/module'
import NoticesPage from './NoticesPage.vue'
import NotSentPage from './NotSentPage.vue'
import { useNoticeCount } from './useNotices'
import { words } from './words'

export default defineModule({
  name: 'notices',
  words,
  menu: [
    { route: 'notices', label: 'notices.title', order: 40, useCount: useNoticeCount },
    { route: 'not-sent', label: 'notices.notSent', order: 50, roles: ['COUNTY_DESK', 'PETITION_OFFICE'] },
  ],
  routes: [
    { path: '/notices', name: 'notices', component: NoticesPage, meta: { title: 'notices.title' } },
    { path: '/not-sent', name: 'not-sent', component: NotSentPage, meta: { title: 'notices.notSent' } },
  ],
})
