import { defineModule } from '@/shared/module'
import MeetingPage from './MeetingPage.vue'
import MeetingsPage from './MeetingsPage.vue'
import PackPage from './PackPage.vue'
import ReportPage from './ReportPage.vue'
import ReportsPage from './ReportsPage.vue'
import RoutinePage from './RoutinePage.vue'
import { words } from './words'

/** What recurs on the tasks: weekly meetings, monthly reports, the month pack; reached from the pages of tasks. */
export default defineModule({
  name: 'routine',
  words,
  routes: [
    {
      path: '/tasks/meetings',
      name: 'meetings',
      component: MeetingsPage,
      meta: { title: 'routine.meetings' },
    },
    {
      path: '/tasks/meetings/:id',
      name: 'meeting',
      component: MeetingPage,
      meta: { title: 'routine.meeting' },
    },
    { path: '/tasks/reports', name: 'reports', component: ReportsPage, meta: { title: 'routine.reports' } },
    { path: '/tasks/reports/:id', name: 'report', component: ReportPage, meta: { title: 'routine.report' } },
    { path: '/tasks/pack', name: 'month-pack', component: PackPage, meta: { title: 'routine.pack' } },
    {
      path: '/tasks/routine',
      name: 'task-routine',
      component: RoutinePage,
      meta: { title: 'routine.routine' },
    },
  ],
})
