import type { Component, InjectionKey } from 'vue'
import type { Schemas } from '@/api/client'

/** Something that the server permits now, and what it asks for. */
export type Action = Schemas['CaseAction']
export type Asked = Schemas['ActionInput']

export interface Choice {
  value: string
  label: string
}

/** What is offered for a CHOICE, with its label where the server gives one. */
export function choicesOf(asked: Asked): Choice[] {
  return (asked.choices as (string | Choice)[]).map((choice) =>
    typeof choice === 'string' ? { value: choice, label: choice } : choice,
  )
}

/** What a component that asks for one thing is given; its value is its model (`defineModel`). */
export interface FieldProps {
  asked: Asked
  /** For its main control; `${id}-label` is the label beside it, for a group's `aria-labelledby`. */
  id: string
  /** For the main control's `aria-describedby`. */
  describedBy?: string
  /** For the main control's `aria-invalid`. */
  invalid: boolean
}

/**
 * Components for what only one app can ask for: by kind (`ORGANIZATION`), or for one input of one action
 * (`rate.satisfaction`), which takes precedence.
 */
export const FIELDS: InjectionKey<Record<string, Component>> = Symbol('fields')

/** Sends one photo of the thing that is acted upon, and tells the id under which an action may name it. */
export const UPLOAD: InjectionKey<(photo: Blob, key: string) => Promise<string>> = Symbol('upload')
