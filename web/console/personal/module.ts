import { defineModule } from '@/shared/module'
import PersonalNoticesPage from './PersonalNoticesPage.vue'
import { words } from './words'

/** Reached from the warnings; no entry in the menu, so that its being there says nothing. */
export default defineModule({
  name: 'personal',
  words,
  routes: [
    {
      path: '/personal-notices',
      name: 'personal-notices',
      component: PersonalNoticesPage,
      meta: { title: 'personal.title' },
    },
  ],
})
