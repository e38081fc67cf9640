import { Context, evalExpr } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import type { Constant } from './constraints'
import { ACCUMULATOR_FIXES, EXPRESSION_FIXES } from './expression-fixes'
import type { Evaluate } from './match'
import { failed } from './refusals'
import { type Doc, isDoc, type Value } from './values'
import { WireError } from './wire-error'

/** Aggregation expressions with their variables bound: for `$expr`, and to see which operands are constants. */
export type Expressions = { evaluate: Evaluate; constant: Constant; variables: Record<string, Value> }

export const CONTEXT = Context.init({
  accumulator: { ...accumulator, ...ACCUMULATOR_FIXES },
  expression: { ...expression, ...EXPRESSION_FIXES },
  pipeline,
  projection,
  query,
} as never)

export function expressionsWith(variables: Record<string, Value>): Expressions {
  const options = { context: CONTEXT, variables, scriptEnabled: false } as never
  return {
    variables,
    evaluate: (doc, value) => refusing(() => evalExpr(doc, value, options) as Value),
    constant: value => constantOf(value, variables),
  }
}

export const plainExpressions = expressionsWith({})

/** Turns what mingo throws into the cloud's refusal. */
export function refusing<T>(run: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (cause instanceof WireError) throw cause
    throw failed(`(BadValue) ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function constantOf(expr: Value, variables: Record<string, Value>): { value: Value } | undefined {
  if (typeof expr === 'string') {
    if (!expr.startsWith('$')) return { value: expr }
    const [name = '', ...rest] = expr.slice(2).split('.')
    if (!expr.startsWith('$$') || !Object.keys(variables).includes(name)) return undefined
    let value: Value = variables[name]
    for (const part of rest) {
      if (Array.isArray(value)) return undefined
      value = isDoc(value) ? value[part] : undefined
    }
    return { value }
  }
  if (Array.isArray(expr)) return undefined
  if (isDoc(expr)) return '$literal' in expr ? { value: (expr as Doc).$literal } : undefined
  return { value: expr }
}
