import { defineModule } from '@/shared/module'
import ContactPage from './ContactPage.vue'
import { words } from './words'

export default defineModule({
  name: 'contact',
  words,
  menu: [
    {
      route: 'contact',
      label: 'contact.title',
      order: 15,
      roles: ['COUNTY_DESK', 'TOWN_DISPATCHER', 'VILLAGE_STAFF', 'GRID_WORKER'],
    },
  ],
  routes: [
    { path: '/contacts/new', name: 'contact', component: ContactPage, meta: { title: 'contact.title' } },
  ],
})
