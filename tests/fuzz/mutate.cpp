// SPDX-License-Identifier: GPL-3.0-or-later
// fuzzed_TARGET SECONDS CORPUS [SEED]: the short run of a fuzz target with any compiler: every kept input as
// it is, then mutations of them at random until the time is up. Unlike libFuzzer (tests/fuzz/run) it does not
// look at what the code does with an input; it starts from inputs that libFuzzer has found to lead far. An
// input that crashes, aborts or hangs is written to the present folder.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace {

using Bytes = std::string;

constexpr long kSecondsPerInput = 20; ///< of the processor
constexpr std::size_t kMostBytes = 16384;
constexpr int kMostChanges = 8;
/// What the readers look for; a random byte seldom makes one.
constexpr const char *kPieces[] = {"\"", "\"\"", "\r\n", "\n", ";", ",", "\t", "sep=;", "\xEF\xBB\xBF", "%",
    "$", "USD", "bn", " M", "1e308", "-", "2025-02-29", "31/12/99", "45306", "{", "}", "[", "]", ":", "null",
    "true", "\\u0000", "\xFF\xFE", "\xC3\xA9", "0.", "1.234,56"};

Bytes current;
std::string findingPath;

void keepFinding(int signal)
{
    const int file = ::open(findingPath.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0) {
        [[maybe_unused]] const auto written = ::write(file, current.data(), current.size());
        ::close(file);
    }
    const char text[] = "the input that led to this is in the file named above\n";
    [[maybe_unused]] const auto told = ::write(STDERR_FILENO, text, sizeof(text) - 1);
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

/// On a busy machine an input may wait long for its turn, so that only what it takes itself counts.
void limit(long seconds)
{
    const itimerval timer{{0, 0}, {seconds, 0}};
    ::setitimer(ITIMER_PROF, &timer, nullptr);
}

void run(const Bytes &input)
{
    current = input;
    limit(kSecondsPerInput);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(current.data()), current.size());
    limit(0);
}

class Mutator
{
public:
    Mutator(const std::vector<Bytes> &inputs, std::uint32_t seed)
        : m_inputs(inputs)
        , m_random(seed)
    {}

    Bytes next()
    {
        Bytes bytes = any();
        for (int left = 1 + int(below(kMostChanges)); left > 0; --left)
            change(bytes);
        if (bytes.size() > kMostBytes)
            bytes.resize(kMostBytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }
    const Bytes &any() { return m_inputs[below(m_inputs.size())]; }

    void change(Bytes &bytes)
    {
        const std::size_t place = below(bytes.size() + 1);
        switch (below(7)) {
        case 0: // a bit
            if (place < bytes.size())
                bytes[place] = char(bytes[place] ^ (1 << below(8)));
            break;
        case 1: // a byte
            if (place < bytes.size())
                bytes[place] = char(below(256));
            break;
        case 2:
            bytes.insert(place, 1 + below(4), char(below(256)));
            break;
        case 3:
            bytes.erase(std::min(place, bytes.size()), 1 + below(8));
            break;
        case 4:
            bytes.insert(place, kPieces[below(std::size(kPieces))]);
            break;
        case 5: { // a part of itself once more
            const std::size_t from = below(bytes.size());
            bytes.insert(place, Bytes(bytes, from, 1 + below(32)));
            break;
        }
        default: { // the end of another
            const Bytes &other = any();
            bytes = Bytes(bytes, 0, place) + Bytes(other, below(other.size() + 1));
        }
        }
    }

    const std::vector<Bytes> &m_inputs;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4) {
        std::fprintf(stderr, "usage: %s SECONDS CORPUS [SEED]\n", argv[0]);
        return 2;
    }
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::atof(argv[1]));
    const auto seed = argc == 4 ? std::uint32_t(std::atol(argv[3])) : std::random_device()();
    findingPath = std::filesystem::path(argv[0]).filename().string() + "-finding";
    std::printf("%s, seed %u; a finding would be written to %s\n", argv[2], seed, findingPath.c_str());
    std::fflush(stdout);
    std::vector<Bytes> inputs{Bytes()};
    for (const auto &entry : std::filesystem::directory_iterator(argv[2])) {
        std::ifstream file(entry.path(), std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    if (inputs.size() == 1) {
        std::fprintf(stderr, "no inputs in %s\n", argv[2]);
        return 2;
    }
    std::sort(inputs.begin(), inputs.end());

    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGPROF})
        std::signal(signal, keepFinding);
    for (const Bytes &input : inputs)
        run(input);
    Mutator mutator(inputs, seed);
    long runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs)
        run(mutator.next());
    std::printf("%zu kept inputs and %ld mutations without a finding\n", inputs.size(), runs);
    return 0;
}
