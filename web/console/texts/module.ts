import { defineModule } from '@/shared/module'
import TextsPage from './TextsPage.vue'
import { words } from './words'

export default defineModule({
  name: 'texts',
  words,
  menu: [{ route: 'message-texts', label: 'texts.title', order: 80, roles: ['SYSTEM_ADMIN'] }],
  routes: [
    { path: '/message-texts', name: 'message-texts', component: TextsPage, meta: { title: 'texts.title' } },
  ],
})
