// SPDX-License-Identifier: MIT
#include <stridewright/domain/records.hpp>

namespace stridewright {

Edit::Edit() = default;
Edit::Edit(const Edit&) = default;
Edit::Edit(Edit&&) noexcept = default;
Edit& Edit::operator=(const Edit&) = default;
Edit& Edit::operator=(Edit&&) noexcept = default;
Edit::~Edit() = default;

bool operator==(const Edit& one, const Edit& other) {
    return static_cast<const AnyPut&>(one) == static_cast<const AnyPut&>(other);
}

bool operator==(const Snapshot&, const Snapshot&) = default;
bool operator==(const Archive&, const Archive&) = default;

} // namespace stridewright

template class std::vector<stridewright::Keyed<stridewright::RunRecord>>;
template class std::vector<stridewright::Keyed<stridewright::RaceRecord>>;
template class std::vector<stridewright::Keyed<stridewright::PinRecord>>;
template class std::vector<stridewright::Keyed<stridewright::SessionRecord>>;
template class std::vector<stridewright::Keyed<stridewright::LogRecord>>;
template class std::vector<stridewright::Keyed<stridewright::ReadinessRecord>>;
template class std::vector<stridewright::Keyed<stridewright::PainRecord>>;
template class std::vector<stridewright::Keyed<stridewright::IllnessRecord>>;
template class std::vector<stridewright::Keyed<stridewright::GateRecord>>;
template class std::vector<stridewright::Keyed<stridewright::NoteRecord>>;
template class std::vector<stridewright::Keyed<stridewright::ShoeRecord>>;
template class std::vector<stridewright::Keyed<stridewright::ExerciseRecord>>;
template class std::vector<stridewright::Keyed<stridewright::ApprovalRecord>>;
template class std::vector<stridewright::Keyed<stridewright::GroupRecord>>;
template class std::vector<stridewright::Keyed<stridewright::SettingRecord>>;
template class std::vector<stridewright::Edit>;
