import { defineWords } from '@/shared/words'

export const words = defineWords(
  {
    title: '办理',
    parent: '属于',
    children: '下面的件',
    about: '基本情况',
    place: '地点',
    category: '类别',
    opened: '开始时间',
    closed: '结束时间',
    with: '现由{organization}办',
  },
  {
    title: 'Item',
    parent: 'Belongs to',
    children: 'Items of this one',
    about: 'About it',
    place: 'Place',
    category: 'Category',
    opened: 'Begun',
    closed: 'Ended',
    with: 'with {organization}',
  },
)
