// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/recovery_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUuid>

#include "core/base/file.h"
#include "core/base/text.h"

namespace byrne::gui {

namespace {

constexpr auto kExtension = ".recovery";
constexpr auto kFormat = "byrne-recovery-1";
/// Another program may tidy a folder away before it is locked; then the next name is tried.
constexpr int kFolderTries = 5;

std::unique_ptr<QLockFile> lockOf(const QString& folder) {
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("lock")));
    // A program may run for weeks: only its death makes a lock stale.
    lock->setStaleLockTime(0);
    return lock;
}

QStringList recoveryFilesIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*") + QLatin1String(kExtension)}, QDir::Files, QDir::Name);
}

}  // namespace

QByteArray digestOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray toRecoveryFile(const UnsavedText& text) {
    const QJsonObject header{{QStringLiteral("format"), QLatin1String(kFormat)},
                             {QStringLiteral("path"), text.path},
                             {QStringLiteral("title"), text.title},
                             {QStringLiteral("readAs"), text.readAs},
                             {QStringLiteral("caret"), static_cast<qint64>(text.caret)},
                             {QStringLiteral("firstLine"), text.firstLine},
                             {QStringLiteral("disk"), QString::fromLatin1(text.diskDigest)},
                             {QStringLiteral("written"), text.written.toString(Qt::ISODateWithMs)}};
    return QJsonDocument(header).toJson(QJsonDocument::Compact) + '\n' + text.text;
}

std::optional<UnsavedText> fromRecoveryFile(const QByteArray& bytes) {
    const qsizetype end = bytes.indexOf('\n');
    const QJsonObject header = QJsonDocument::fromJson(bytes.left(std::max<qsizetype>(end, 0))).object();
    if (end < 0 || header.value(QStringLiteral("format")).toString() != QLatin1String(kFormat)) {
        return std::nullopt;
    }
    UnsavedText text;
    text.path = header.value(QStringLiteral("path")).toString();
    text.title = header.value(QStringLiteral("title")).toString();
    text.readAs = header.value(QStringLiteral("readAs")).toString();
    text.text = bytes.mid(end + 1);
    text.caret = static_cast<std::uint32_t>(
        std::clamp<qint64>(header.value(QStringLiteral("caret")).toInteger(), 0, text.text.size()));
    text.firstLine = std::max(0, header.value(QStringLiteral("firstLine")).toInt());
    text.diskDigest = header.value(QStringLiteral("disk")).toString().toLatin1();
    text.written = QDateTime::fromString(header.value(QStringLiteral("written")).toString(), Qt::ISODateWithMs);
    if (text.title.isEmpty() || !base::isText({text.text.constData(), static_cast<std::size_t>(text.text.size())})) {
        return std::nullopt;
    }
    return text;
}

LeftBehind::LeftBehind(const QString& folder, std::unique_ptr<QLockFile> lock)
    : folder_(folder), lock_(std::move(lock)) {
    for (const QString& name : recoveryFilesIn(folder_)) {
        const auto bytes = base::readFile(QDir(folder_).filePath(name).toStdString());
        if (auto text = bytes ? fromRecoveryFile(QByteArray::fromStdString(*bytes)) : std::nullopt) {
            texts_.push_back(std::move(*text));
            names_.append(name);
        }
    }
}

void LeftBehind::discard(std::size_t text) {
    QDir(folder_).remove(names_.takeAt(static_cast<qsizetype>(text)));
    texts_.erase(texts_.begin() + static_cast<std::ptrdiff_t>(text));
    if (recoveryFilesIn(folder_).isEmpty()) {
        discardAll();
    }
}

void LeftBehind::discardAll() {
    QDir folder(folder_);
    for (const QString& name : recoveryFilesIn(folder_)) {
        folder.remove(name);
    }
    texts_.clear();
    names_.clear();
    lock_.reset();
    folder.rmdir(folder_);
}

RecoveryStore::~RecoveryStore() {
    if (!folder_.isEmpty() && recoveryFilesIn(folder_).isEmpty()) {
        clear();
    }
}

QString RecoveryStore::usualRoot() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("recovery"));
}

QString RecoveryStore::fileOf(int key) const {
    return QDir(folder_).filePath(QString::number(key) + QLatin1String(kExtension));
}

bool RecoveryStore::makeFolder() {
    for (int tried = 0; tried < kFolderTries && folder_.isEmpty(); ++tried) {
        const QString folder = QDir(root_).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
        std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (QDir().mkpath(folder) && lock->tryLock(0)) {
            // What is typed is nobody else's business.
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            folder_ = folder;
            lock_ = std::move(lock);
        }
    }
    return !folder_.isEmpty();
}

base::Result<void> RecoveryStore::write(int key, const UnsavedText& text) {
    if (folder_.isEmpty() && !makeFolder()) {
        return base::failure(base::Error::Kind::Io,
                             "The folder " + root_.toStdString() + " for recovery files cannot be used.");
    }
    const QByteArray bytes = toRecoveryFile(text);
    return base::writeFileAtomically(fileOf(key).toStdString(),
                                     {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void RecoveryStore::remove(int key) {
    if (!folder_.isEmpty()) {
        QFile::remove(fileOf(key));
    }
}

void RecoveryStore::clear() {
    if (folder_.isEmpty()) {
        return;
    }
    LeftBehind(folder_, std::move(lock_)).discardAll();
    folder_.clear();
}

std::vector<LeftBehind> RecoveryStore::findLeftBehind(const QString& root) {
    std::vector<LeftBehind> found;
    for (const QString& name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = QDir(root).filePath(name);
        std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (!lock->tryLock(0)) {
            continue;
        }
        LeftBehind left(folder, std::move(lock));
        // A file that cannot be read stays: perhaps a later Byrne knows it.
        if (!left.texts().empty()) {
            found.push_back(std::move(left));
        } else if (recoveryFilesIn(folder).isEmpty()) {
            left.discardAll();
        }
    }
    return found;
}

}  // namespace byrne::gui
