// SPDX-FileCopyrightText: 2026 The Byrne developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>
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

AtomicFile::AtomicFile(std::filesystem::path target, std::filesystem::path temporary, int descriptor, bool isNamed)
    : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor), isNamed_(isNamed) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      isNamed_(std::exchange(other.isNamed_, false)) {}

AtomicFile::~AtomicFile() {
    if (isNamed_) ::unlink(temporary_.c_str());
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<AtomicFile> AtomicFile::open(const std::filesystem::path& path) {
    // The extension stays last, so that libraries which choose a format by it do the right thing.
    std::string pattern =
        (path.parent_path() / ("." + path.stem().string() + "-XXXXXX" + path.extension().string())).string();
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    struct stat status {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = ::stat(path.c_str(), &status) == 0 ? (status.st_mode & 07777U) : (0666U & ~mask);
    int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    const bool isNamed = descriptor < 0;
    if (isNamed)
        descriptor = ::mkostemps(pattern.data(), static_cast<int>(path.extension().string().size()), O_CLOEXEC);
    if (descriptor < 0) return failure(Error::Kind::Io, "cannot write " + path.string() + ": " + reason());
    (void)::fchmod(descriptor, mode);
    return AtomicFile(path, isNamed ? pattern : "/proc/self/fd/" + std::to_string(descriptor), descriptor, isNamed);
}

Result<void> AtomicFile::write(std::string_view bytes) {
    if (writeAll(descriptor_, bytes)) return {};
    return failure(Error::Kind::Io, "cannot write " + target_.string() + ": " + reason());
}

Result<void> AtomicFile::overwrite(std::size_t offset, std::string_view bytes) {
    const ssize_t written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written == static_cast<ssize_t>(bytes.size())) return {};
    return failure(Error::Kind::Io, "cannot write " + target_.string() + ": " + reason());
}

std::filesystem::path AtomicFile::link() const {
    constexpr int kTries = 100;
    for (int i = 0; i < kTries; ++i) {
        const std::filesystem::path name =
            target_.parent_path() / ("." + target_.stem().string() + "-" + std::to_string(::getpid()) + "-" +
                                     std::to_string(i) + target_.extension().string());
        if (::linkat(AT_FDCWD, temporary_.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) return name;
        if (errno != EEXIST) break;
    }
    return {};
}

Result<void> AtomicFile::commit() {
    const auto fail = [&](const std::string& why) {
        return failure(Error::Kind::Io, "cannot write " + target_.string() + ": " + why);
    };
    if (::fsync(descriptor_) != 0) return fail(reason());
    struct stat status {};
    if (::stat(target_.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
        return fail(S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file");
    if (!isNamed_) {
        std::filesystem::path name = link();
        if (name.empty()) return fail(reason());
        temporary_ = std::move(name);
        isNamed_ = true;
    }
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return fail(reason());
    isNamed_ = false;
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
    if (Result<void> written = file->write(bytes); !written) return written;
    return file->commit();
}

}  // namespace byrne::base
