import { defineModule } from '@/shared/module'
import FilePage from './FilePage.vue'
import NoticePage from './NoticePage.vue'
import { words } from './words'

export default defineModule({
  name: 'file',
  words,
  routes: [
    { path: '/cases/:id/file', name: 'case-file', component: FilePage, meta: { title: 'file.title' } },
    { path: '/cases/:id/notice', name: 'case-notice', component: NoticePage, meta: { title: 'file.notice' } },
  ],
})
