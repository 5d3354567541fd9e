// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// byrne-cli export: a theorem with its proof in another form.
#include "app/cli/commands.h"
#include "app/cli/export_kind.h"
#include "app/cli/input.h"
#include "app/cli/output.h"

namespace byrne::cli {

using common::Session;

namespace {

base::Result<std::string> exported(const Environment& environment, const ExportOptions& options, Session& session,
                                   logic::StatementId theorem, bool& isProved) {
    isProved = !needsProof(options.kind) || provideProof(environment, session, theorem, options.search);
    if (!isProved) return std::string();
    if (needsProof(options.kind) && options.presentation != common::Presentation{}) {
        base::Result<proof::Proof> written = common::presented(session.document, theorem, options.presentation);
        if (!written) return tl::unexpected<base::Error>(written.error());
        common::putProof(session.document, theorem, std::move(*written));
    }
    return exportText(session, theorem, options.kind, options.language);
}

}  // namespace

ExitCode exportProof(const Environment& environment, const ExportOptions& options) {
    if (const std::string fault = faultOfKind(options.kind); !fault.empty()) {
        sayError(environment, fault);
        return ExitCode::BadInput;
    }
    std::optional<Session> session = loadInput(environment, options.file);
    const syntax::Theorem* theorem = session ? chooseTheorem(environment, *session, options.theorem) : nullptr;
    if (theorem == nullptr) return ExitCode::BadInput;
    bool isProved = false;
    const base::Result<std::string> text = exported(environment, options, *session, theorem->statement, isProved);
    if (!isProved) return ExitCode::NotGood;
    const base::Result<void> written =
        text ? writeText(options.output, *text) : tl::unexpected<base::Error>(text.error());
    if (written) return ExitCode::Good;
    sayError(environment, written.error().message);
    return ExitCode::BadInput;
}

}  // namespace byrne::cli
