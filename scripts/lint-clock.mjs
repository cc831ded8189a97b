// A rule of our own for oxlint: the clock comes in as an argument.

const message = "The clock comes in as an argument: take the moment from the caller.";

/** @typedef {{ callee: { type: string, name?: string }, arguments: unknown[] }} Call */

const rule = {
  /** @param {{ report(problem: { node: Call, message: string }): void }} context */
  create(context) {
    return {
      /** @param {Call} node */
      NewExpression(node) {
        if (node.callee.name === "Date" && node.arguments.length === 0) context.report({ node, message });
      },
      /** @param {Call} node */
      CallExpression(node) {
        if (node.callee.name === "Date") context.report({ node, message });
      },
    };
  },
};

export default { meta: { name: "clock" }, rules: { "no-current-date": rule } };
