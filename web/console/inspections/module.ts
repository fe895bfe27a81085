import { defineModule } from '@/shared/module'
import InspectionsPage from './InspectionsPage.vue'
import NewInspectionPage from './NewInspectionPage.vue'
import { words } from './words'

/** Reached from the warnings. */
export default defineModule({
  name: 'inspections',
  words,
  routes: [
    {
      path: '/inspections',
      name: 'inspections',
      component: InspectionsPage,
      meta: { title: 'inspections.title' },
    },
    {
      path: '/inspections/new',
      name: 'new-inspection',
      component: NewInspectionPage,
      meta: { title: 'inspections.visit' },
    },
  ],
})
