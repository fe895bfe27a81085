import { defineModule } from '@/shared/module'
import WebhooksPage from './WebhooksPage.vue'
import { words } from './words'

export default defineModule({
  name: 'webhooks',
  words,
  menu: [{ route: 'webhooks', label: 'webhooks.title', order: 81, roles: ['SYSTEM_ADMIN'] }],
  routes: [
    { path: '/webhooks', name: 'webhooks', component: WebhooksPage, meta: { title: 'webhooks.title' } },
  ],
})
