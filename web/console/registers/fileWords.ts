import { defineWords } from '@/shared/words'

/** What is said of files of records. */
export const fileWords = defineWords(
  {
    file: {
      choose: '选择文件',
      photograph: '拍照',
      drop: '也可以把文件拖到这里',
      kinds:
        '最多 {max} 个：图片、PDF、OFD、docx、xlsx、pptx。图片会去掉拍摄地点；文档按原样保存，上传前请检查里面有没有不该写的个人信息。',
      tooMany: '最多 {max} 个文件，多出的没有加进来',
      sending: '正在上传 {name}',
      sent: '{name} 已上传',
      removed: '{name} 已移除',
      remove: '移除 {name}',
      away: '移除',
      enlarge: '放大 {name}',
      left: '移出的文件',
    },
  },
  {
    file: {
      choose: 'Choose files',
      photograph: 'Take a photo',
      drop: 'or drop files here',
      kinds:
        'At most {max}: pictures, PDF, OFD, docx, xlsx, pptx. Pictures lose the place where they were taken; documents are kept as they are, so please check first that they say nothing of people that they shouldn’t.',
      tooMany: 'At most {max} files; the others were not added',
      sending: 'Uploading {name}',
      sent: '{name} has been uploaded',
      removed: '{name} has been removed',
      remove: 'Remove {name}',
      away: 'Remove',
      enlarge: 'Enlarge {name}',
      left: 'Files left out',
    },
  },
)
