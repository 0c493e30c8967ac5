/** The last line of a test run: how many tests passed, failed and were skipped, in a form that any CI can parse. */
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((each) => each === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length
    const line = `${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`
    // After the summary of the default reporter, which prints on the same event.
    process.on('exit', () => console.log(line))
  }
}
