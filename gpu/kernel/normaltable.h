// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gpu/kernel/portability.h"

namespace offtake::sim::kernel {

inline constexpr int kNormalDegree = 6;
inline constexpr int kNormalOctaves = 32;

/// Coefficients of the inverse normal distribution function, one polynomial an octave of the word's smaller
/// half: Phi^-1(2^(k-33) t) = sum_i kNormalTable[i][k] (t - 3/2)^i for 1 <= t < 2. Chebyshev interpolation in
/// extended precision; constants, so that the bytes of a result depend on no mathematics library.
inline constexpr float kNormalTable[kNormalDegree + 1][kNormalOctaves] = {
    {-0x1.919c6ep+2F, -0x1.8aa6c8p+2F, -0x1.8392aap+2F, -0x1.7c5e7cp+2F, -0x1.750884p+2F,
        -0x1.6d8ed8p+2F, -0x1.65ef68p+2F, -0x1.5e27e8p+2F, -0x1.5635dp+2F, -0x1.4e1656p+2F, -0x1.45c658p+2F,
        -0x1.3d425ap+2F, -0x1.348672p+2F, -0x1.2b8e2ep+2F, -0x1.225482p+2F, -0x1.18d3a6p+2F,
        -0x1.0f04ecp+2F, -0x1.04e092p+2F, -0x1.f4baep+1F, -0x1.dee15cp+1F, -0x1.c81a78p+1F, -0x1.b04652p+1F,
        -0x1.973d58p+1F, -0x1.7ccd7ap+1F, -0x1.60b5d4p+1F, -0x1.429fd2p+1F, -0x1.2213b8p+1F,
        -0x1.fcc812p+0F, -0x1.ad0a62p+0F, -0x1.51692ap+0F, -0x1.c63812p-1F, -0x1.464966p-2F},
    {0x1.a8dd2ap-4F, 0x1.b00228p-4F, 0x1.b78532p-4F, 0x1.bf6e8ep-4F, 0x1.c7c78cp-4F, 0x1.d09abcp-4F,
        0x1.d9f418p-4F, 0x1.e3e152p-4F, 0x1.ee722p-4F, 0x1.f9b8a8p-4F, 0x1.02e4fcp-3F, 0x1.095f58p-3F,
        0x1.1059e4p-3F, 0x1.17e5d4p-3F, 0x1.2017b8p-3F, 0x1.29086cp-3F, 0x1.32d648p-3F, 0x1.3da6c4p-3F,
        0x1.49a8cep-3F, 0x1.571804p-3F, 0x1.664172p-3F, 0x1.778ab8p-3F, 0x1.8b7cecp-3F, 0x1.a2d624p-3F,
        0x1.bea6b4p-3F, 0x1.e084b6p-3F, 0x1.05766ap-2F, 0x1.2103f8p-2F, 0x1.46b63cp-2F, 0x1.7e612ap-2F,
        0x1.db8fd4p-2F, 0x1.518f82p-1F},
    {-0x1.148b1ep-5F, -0x1.18f7bp-5F, -0x1.1d9b76p-5F, -0x1.227b04p-5F, -0x1.279b78p-5F, -0x1.2d0294p-5F,
        -0x1.32b6d8p-5F, -0x1.38bf9ap-5F, -0x1.3f2534p-5F, -0x1.45f132p-5F, -0x1.4d2e86p-5F,
        -0x1.54e9d2p-5F, -0x1.5d31c4p-5F, -0x1.66177cp-5F, -0x1.6faf1ep-5F, -0x1.7a108ap-5F,
        -0x1.855836p-5F, -0x1.91a86ep-5F, -0x1.9f2ad6p-5F, -0x1.ae128p-5F, -0x1.be9ebcp-5F, -0x1.d11ed8p-5F,
        -0x1.e5f73ep-5F, -0x1.fda844p-5F, -0x1.0c6b78p-4F, -0x1.1c2b4ap-4F, -0x1.2e96aap-4F,
        -0x1.443cfap-4F, -0x1.5d65aep-4F, -0x1.78646cp-4F, -0x1.87df34p-4F, -0x1.1baa9ep-4F},
    {0x1.e3852cp-7F, 0x1.eb14bcp-7F, 0x1.f3006ap-7F, 0x1.fb4faep-7F, 0x1.02056ep-6F, 0x1.069dap-6F,
        0x1.0b75acp-6F, 0x1.10937cp-6F, 0x1.15fdbep-6F, 0x1.1bbc12p-6F, 0x1.21d72ep-6F, 0x1.285912p-6F,
        0x1.2f4d4cp-6F, 0x1.36c14cp-6F, 0x1.3ec4c4p-6F, 0x1.476a3p-6F, 0x1.50c77cp-6F, 0x1.5af6d6p-6F,
        0x1.6617cep-6F, 0x1.7250ccp-6F, 0x1.7fd0f6p-6F, 0x1.8ed2d4p-6F, 0x1.9f9fd8p-6F, 0x1.b2953ap-6F,
        0x1.c82a92p-6F, 0x1.e0facap-6F, 0x1.fdcff2p-6F, 0x1.0fd968p-5F, 0x1.240368p-5F, 0x1.3c8e24p-5F,
        0x1.5e6082p-5F, 0x1.d4e2dap-5F},
    {-0x1.df8516p-8F, -0x1.e6e83cp-8F, -0x1.eea406p-8F, -0x1.f6bf84p-8F, -0x1.ff4294p-8F,
        -0x1.041b04p-7F, -0x1.08d1dap-7F, -0x1.0dcb5ep-7F, -0x1.130dd6p-7F, -0x1.18a064p-7F,
        -0x1.1e8b28p-7F, -0x1.24d772p-7F, -0x1.2b8ffep-7F, -0x1.32c13ap-7F, -0x1.3a79ap-7F, -0x1.42ca2ep-7F,
        -0x1.4bc6f2p-7F, -0x1.5587ccp-7F, -0x1.60295ep-7F, -0x1.6bce5p-7F, -0x1.78a0f6p-7F, -0x1.86d592p-7F,
        -0x1.96ad4ep-7F, -0x1.a87a5cp-7F, -0x1.bca59cp-7F, -0x1.d3b642p-7F, -0x1.ee5c28p-7F,
        -0x1.06be76p-6F, -0x1.192102p-6F, -0x1.2f0932p-6F, -0x1.4857b4p-6F, -0x1.36b44p-6F},
    {0x1.27689p-8F, 0x1.2be60ep-8F, 0x1.3098bp-8F, 0x1.3584a4p-8F, 0x1.3aae9p-8F, 0x1.401ba4p-8F,
        0x1.45d1aep-8F, 0x1.4bd736p-8F, 0x1.523396p-8F, 0x1.58ef26p-8F, 0x1.601368p-8F, 0x1.67ab34p-8F,
        0x1.6fc302p-8F, 0x1.78693cp-8F, 0x1.81ae9ep-8F, 0x1.8ba6bcp-8F, 0x1.9668ap-8F, 0x1.a20f9ap-8F,
        0x1.aebc52p-8F, 0x1.bc961ap-8F, 0x1.cbcccep-8F, 0x1.dc9b2cp-8F, 0x1.ef4a1ep-8F, 0x1.021a8ep-7F,
        0x1.0de81ep-7F, 0x1.1b5838p-7F, 0x1.2acb64p-7F, 0x1.3cbf9ep-7F, 0x1.51d976p-7F, 0x1.6aee7cp-7F,
        0x1.894a2cp-7F, 0x1.ce162cp-7F},
    {-0x1.493766p-9F, -0x1.4e2dbcp-9F, -0x1.535e4ep-9F, -0x1.58cda4p-9F, -0x1.5e80ccp-9F, -0x1.647d6p-9F,
        -0x1.6ac9aep-9F, -0x1.716cc4p-9F, -0x1.786e96p-9F, -0x1.7fd826p-9F, -0x1.87b3bp-9F, -0x1.900cep-9F,
        -0x1.98f11ep-9F, -0x1.a26fep-9F, -0x1.ac9b14p-9F, -0x1.b787a6p-9F, -0x1.c34e28p-9F, -0x1.d00bbp-9F,
        -0x1.dde2e6p-9F, -0x1.ecfd72p-9F, -0x1.fd8ddcp-9F, -0x1.07e8fep-8F, -0x1.120b2ep-8F,
        -0x1.1d5d52p-8F, -0x1.2a1becp-8F, -0x1.38945ap-8F, -0x1.492aap-8F, -0x1.5c611ap-8F, -0x1.72e244p-8F,
        -0x1.8d8b72p-8F, -0x1.ad64p-8F, -0x1.bea5f6p-8F},
};

} // namespace offtake::sim::kernel
