import { defineModule } from '@/shared/module'
import NotFoundPage from '@/shared/components/NotFoundPage.vue'
import { storedDraft } from './draft'
import RaisedPage from './RaisedPage.vue'
import RaisePage from './RaisePage.vue'
import { words } from './words'

// a draft that has grown too old leaves the phone on whatever page it is opened next
storedDraft()

export default defineModule({
  name: 'raise',
  words,
  routes: [
    { path: '/', name: 'raise', component: RaisePage, meta: { title: 'raise.title' } },
    { path: '/raised/:code', name: 'raised', component: RaisedPage, meta: { title: 'raise.done' } },
    { path: '/:any(.*)*', component: NotFoundPage },
  ],
  menu: [{ route: 'raise', label: 'raise.title', order: 1 }],
})
