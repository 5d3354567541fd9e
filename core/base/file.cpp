// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <vector>

namespace byrne::base {

namespace {

std::string reason() { return std::generic_category().message(errno); }

struct Descriptor {
    int value;
    ~Descriptor() {
        if (value >= 0) ::close(value);
    }
};

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::size_t maxBytes) {
    const auto fail = [&](const std::string& why) {
        return failure(Error::Kind::Io, "cannot read " + path.string() + ": " + why);
    };
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.value < 0) return fail(reason());
    struct stat status {};
    if (::fstat(file.value, &status) != 0) return fail(reason());
    if (S_ISDIR(status.st_mode)) return fail("it is a folder");
    std::string text;
    std::vector<char> buffer(1 << 16);
    for (;;) {
        const ssize_t count = ::read(file.value, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(reason());
        if (count == 0) return text;
        text.append(buffer.data(), static_cast<std::size_t>(count));
        if (text.size() > maxBytes) return fail("it is larger than " + std::to_string(maxBytes >> 20) + " MB");
    }
}

AtomicFile::AtomicFile(std::filesystem::path target, std::filesystem::path temporary)
    : target_(std::move(target)), temporary_(std::move(temporary)) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)), temporary_(std::move(other.temporary_)) {
    other.temporary_.clear();
}

AtomicFile::~AtomicFile() {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<AtomicFile> AtomicFile::open(const std::filesystem::path& path) {
    // The extension stays last, so that libraries which choose a format by it do the right thing.
    std::string pattern =
        (path.parent_path() / ("." + path.stem().string() + "-XXXXXX" + path.extension().string())).string();
    const int suffix = static_cast<int>(path.extension().string().size());
    const Descriptor file{::mkostemps(pattern.data(), suffix, O_CLOEXEC)};
    if (file.value < 0) return failure(Error::Kind::Io, "cannot write " + path.string() + ": " + reason());
    struct stat status {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = ::stat(path.c_str(), &status) == 0 ? (status.st_mode & 07777U) : (0666U & ~mask);
    (void)::fchmod(file.value, mode);
    return AtomicFile(path, pattern);
}

Result<void> AtomicFile::commit() {
    const auto fail = [&](const std::string& why) {
        return failure(Error::Kind::Io, "cannot write " + target_.string() + ": " + why);
    };
    {
        const Descriptor file{::open(temporary_.c_str(), O_RDWR | O_CLOEXEC)};
        if (file.value < 0 || ::fsync(file.value) != 0) return fail(reason());
    }
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return fail(reason());
    temporary_.clear();
    return {};
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
        // Devices and pipes (/dev/stdout, /dev/full) cannot be replaced by a rename: write through.
        const Descriptor device{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
        if (device.value < 0 || !writeAll(device.value, bytes))
            return failure(Error::Kind::Io, "cannot write " + path.string() + ": " + reason());
        return {};
    }
    Result<AtomicFile> file = AtomicFile::open(path);
    if (!file) return tl::unexpected<Error>(file.error());
    {
        const Descriptor descriptor{::open(file->temporaryPath().c_str(), O_WRONLY | O_CLOEXEC)};
        if (descriptor.value < 0 || !writeAll(descriptor.value, bytes))
            return failure(Error::Kind::Io, "cannot write " + path.string() + ": " + reason());
    }
    return file->commit();
}

}  // namespace byrne::base
