import { defineModule } from '@/shared/module'
import NewTaskPage from './NewTaskPage.vue'
import ResultsPage from './ResultsPage.vue'
import TaskPage from './TaskPage.vue'
import TasksPage from './TasksPage.vue'
import { words } from './words'

export default defineModule({
  name: 'tasks',
  words,
  menu: [
    {
      route: 'tasks',
      label: 'tasks.list',
      order: 40,
      roles: [
        'VILLAGE_STAFF',
        'GRID_WORKER',
        'TOWN_DISPATCHER',
        'DEPARTMENT_HANDLER',
        'PETITION_OFFICE',
        'COUNTY_DESK',
        'LEADER',
      ],
    },
  ],
  routes: [
    { path: '/tasks', name: 'tasks', component: TasksPage, meta: { title: 'tasks.list' } },
    { path: '/tasks/new', name: 'new-task', component: NewTaskPage, meta: { title: 'tasks.new' } },
    {
      path: '/tasks/results',
      name: 'task-results',
      component: ResultsPage,
      meta: { title: 'tasks.results' },
    },
    { path: '/tasks/:id', name: 'task', component: TaskPage, meta: { title: 'tasks.title' } },
  ],
})
