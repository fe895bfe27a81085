import { defineModule } from '@/shared/module'
import FollowPage from './FollowPage.vue'
import MatterPage from './MatterPage.vue'
import NoticePage from './NoticePage.vue'
import { words } from './words'

export default defineModule({
  name: 'follow',
  words,
  routes: [
    { path: '/follow', name: 'follow', component: FollowPage, meta: { title: 'follow.title' } },
    { path: '/follow/:code', name: 'matter', component: MatterPage, meta: { title: 'follow.progress' } },
    { path: '/follow/:code/notice', name: 'notice', component: NoticePage, meta: { title: 'follow.notice' } },
  ],
  menu: [{ route: 'follow', label: 'follow.title', order: 2 }],
})
